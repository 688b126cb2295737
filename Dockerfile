# One image for each service: docker build --build-arg SERVICE=intake-service .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -ntp package -DskipTests

FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 --no-create-home hall \
    && mkdir -p /data /checkpoints /erasures \
    && chown hall:hall /data /checkpoints /erasures
COPY --from=build /source/${SERVICE}/target/${SERVICE}-1.0.0-SNAPSHOT.jar /service.jar
USER 10001
ENV SERVER_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:+UnlockDiagnosticVMOptions -XX:AsyncDeflationInterval=2000 -Djava.io.tmpdir=/tmp"
# The image has no curl; bash speaks HTTP well enough to ask for the status line.
SHELL ["/bin/bash", "-c"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 CMD \
    exec 3<>"/dev/tcp/127.0.0.1/$SERVER_PORT" \
    && printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 \
    && IFS= read -r status <&3 && [[ "$status" == *" 200"* ]]
ENTRYPOINT ["java", "-jar", "/service.jar"]
