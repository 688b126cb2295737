#!/bin/bash
# Makes the topics, and says who may do what on them; what is not said here nobody may. Run by the container kafka-topics as
# the operator.
set -euo pipefail
KAFKA=${KAFKA:-/opt/kafka/bin}
CONNECTION=(--bootstrap-server "${BOOTSTRAP:-kafka:9092}" --command-config "${CONFIG:-/client.properties}")
PARTITIONS=${PARTITIONS:-12}

make_topic() {
  "$KAFKA/kafka-topics.sh" "${CONNECTION[@]}" --create --if-not-exists --topic "$1" --partitions "$PARTITIONS" \
    --replication-factor 1 --config retention.ms=-1 --config cleanup.policy=delete
}

allow() {
  local service=$1
  shift
  "$KAFKA/kafka-acls.sh" "${CONNECTION[@]}" --add --allow-principal "User:$service" "$@"
}

# service, its consumer groups' prefix, topics it reads; it sets aside what it can't read on their dead-letter twins
reads() {
  local service=$1 groups=$2 topic
  local -a read=() write=()
  shift 2
  for topic in "$@"; do
    read+=(--topic "$topic")
    write+=(--topic "$topic.dlt")
  done
  allow "$service" --operation Read --operation Describe "${read[@]}"
  allow "$service" --operation Write --operation Describe "${write[@]}"
  allow "$service" --operation Read --operation Describe --operation Delete --resource-pattern-type prefixed --group "$groups."
}

# service, topics on which its events go out
writes() {
  local service=$1 topic
  local -a write=()
  shift
  for topic in "$@"; do write+=(--topic "$topic"); done
  allow "$service" --operation Write --operation Describe "${write[@]}"
}

for topic in hall.applications hall.cases hall.accountability hall.attendance hall.control; do
  make_topic "$topic"
  make_topic "$topic.dlt"
done

reads intake intake hall.applications hall.cases hall.attendance hall.control
reads cases case-service hall.applications hall.cases hall.attendance hall.control
reads accountability accountability-service hall.applications hall.cases hall.accountability hall.attendance hall.control
reads attendance attendance-service hall.applications hall.cases hall.attendance hall.control
writes intake hall.applications hall.control
writes cases hall.cases hall.control
writes accountability hall.accountability
writes attendance hall.attendance
