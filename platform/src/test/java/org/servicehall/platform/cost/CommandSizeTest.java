package org.servicehall.platform.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{insert: 'streams', ordered: true, $db: 'hall', txnNumber: {$numberLong: '7'}}",
                "{a: 1.5, b: null, c: {d: {e: '受理', f: {$date: '2026-11-30T00:00:00Z'}}}, '编号': 3}",
                "{lsid: {id: {$binary: {base64: 'AAECAwQFBgcICQoLDA0ODw==', subType: '04'}}}, list: [1, 'b', {$oid: '5f43a1b2c3d4e5f60718293a'}]}",
                "{t: {$timestamp: {t: 1, i: 2}}, n: {$numberDecimal: '1.5'}, code: {$regularExpression: {pattern: 'a', options: 'i'}}}"
            })
    void aCommandIsAsLargeAsItIsSent(String command) {
        BsonDocument document = BsonDocument.parse(command);
        RawBsonDocument encoded = new RawBsonDocument(document, new BsonDocumentCodec());
        assertThat(CommandSize.of(document)).isEqualTo(encoded.getByteBuffer().remaining());
        assertThat(CommandSize.of(encoded)).isEqualTo(encoded.getByteBuffer().remaining());
    }
}
