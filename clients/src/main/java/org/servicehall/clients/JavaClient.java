package org.servicehall.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.clients.generated.ApiClient;
import org.servicehall.clients.generated.ApiException;
import org.servicehall.clients.generated.api.ApplicationsApi;
import org.servicehall.clients.generated.api.CasesApi;
import org.servicehall.clients.generated.model.DecisionRequest;
import org.servicehall.clients.generated.model.HandlerRequest;
import org.servicehall.clients.generated.model.IntakeAcceptance;
import org.servicehall.clients.generated.model.Person;
import org.servicehall.clients.generated.model.ProgressAnswer;
import org.servicehall.clients.generated.model.Received;
import org.servicehall.clients.generated.model.ReceptionRequest;

/** The hall through the client that openapi-generator makes: a promised matter in six calls, and a list page by page. */
public final class JavaClient {
    private static final int NOT_FOUND = 404;
    private static final int LOOKS = 100;
    private static final long BETWEEN_LOOKS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final ApplicationsApi applications;
    private final CasesApi cases;

    public JavaClient(URI gateway) throws IOException, InterruptedException {
        this.gateway = gateway;
        ApiClient clerk = client(token("wang.fang"));
        applications = new ApplicationsApi(clerk);
        cases = new CasesApi(clerk);
    }

    /** A clerk receives, accepts, takes on and decides; the lead signs the reply; the resident looks it up. */
    public ProgressAnswer sixCalls() throws IOException, InterruptedException, ApiException {
        Received received = receive();
        String no = received.getNo();
        applications.applicationsAccept(ApplicationsApi.APIApplicationsAcceptRequest.newBuilder()
                .no(no)
                .intakeAcceptance(new IntakeAcceptance()
                        .type(IntakeAcceptance.TypeEnum.PROMISED)
                        .workingDays(5))
                .idempotencyKey(newKey())
                .build());
        takeOn(no);
        cases.casesDecide(CasesApi.APICasesDecideRequest.newBuilder()
                .no(no)
                .decisionRequest(new DecisionRequest().outcome(DecisionRequest.OutcomeEnum.GRANTED))
                .idempotencyKey(newKey())
                .build());
        new CasesApi(client(token("zhou.min")))
                .casesReply(CasesApi.APICasesReplyRequest.newBuilder()
                        .no(no)
                        .idempotencyKey(newKey())
                        .build());
        var asked = CasesApi.APICasesFollowProgressRequest.newBuilder()
                .no(no)
                .queryCode(received.getQueryCode())
                .build();
        CasesApi resident = new CasesApi(client(null));
        return until(
                progress -> progress.getStatus() == ProgressAnswer.StatusEnum.COMPLETED,
                () -> resident.casesFollowProgress(asked));
    }

    public Received receive() throws ApiException {
        return applications.applicationsReceive(ApplicationsApi.APIApplicationsReceiveRequest.newBuilder()
                .receptionRequest(new ReceptionRequest()
                        .matterId("temporary-relief")
                        .channel(ReceptionRequest.ChannelEnum.COUNTER)
                        .applicant(new Person().name("欧阳建国").idNumber("11010519491231002X"))
                        .materials(List.of("WRITTEN_APPLICATION")))
                .idempotencyKey(newKey())
                .build());
    }

    private void takeOn(String no) throws InterruptedException, ApiException {
        var request = CasesApi.APICasesAssignHandlerRequest.newBuilder()
                .no(no)
                .handlerRequest(new HandlerRequest().handler("wang.fang").window("CIVIL_AFFAIRS"))
                .idempotencyKey(newKey())
                .build();
        until(taken -> true, () -> cases.casesAssignHandler(request));
    }

    private interface Ask<T> {
        T answer() throws ApiException;
    }

    /** Asks again until the answer fits: a case opens, and what is shown of it follows, a moment after the command. */
    private static <T> T until(Predicate<T> fits, Ask<T> ask) throws InterruptedException, ApiException {
        for (int look = 1; ; look++) {
            try {
                T answer = ask.answer();
                if (fits.test(answer) || look == LOOKS) {
                    return answer;
                }
            } catch (ApiException e) {
                if (e.getCode() != NOT_FOUND || look == LOOKS) {
                    throw e;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** The numbers of all applications, each page asked for with the {@code next} of the page before. */
    public List<String> allNumbers() throws ApiException {
        List<String> numbers = new ArrayList<>();
        String after = null;
        do {
            var page = applications.applicationsFind(ApplicationsApi.APIApplicationsFindRequest.newBuilder()
                    .after(after)
                    .limit(50)
                    .build());
            page.getItems().forEach(sheet -> numbers.add(sheet.getNo()));
            after = page.getNext();
        } while (after != null);
        return numbers;
    }

    private ApiClient client(@Nullable String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gateway.toString());
        if (token != null) {
            client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        }
        return client;
    }

    /** Only a demo hall gives tokens so; others get theirs from the hall's sign-in. */
    private String token(String user) throws IOException, InterruptedException {
        String body = "{\"user\":\"%s\",\"password\":\"demo-%s\"}".formatted(user, user);
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/demo/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(request, BodyHandlers.ofString()).body();
            return JSON.readTree(answer).path("access_token").textValue();
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
