package org.servicehall.gateway.limit;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.function.Predicate;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP for many clients: none holds so many connections open that there are none left for the others. What a connection
 * over the limit would say is not read; it is closed as it is taken. Compressed is what {@link Compression} says.
 */
public final class FairProtocol extends Http11NioProtocol {
    private final Endpoint fair;

    /** For the container, which makes it by its name. */
    public FairProtocol() {
        this(new Endpoint());
    }

    private FairProtocol(Endpoint endpoint) {
        super(endpoint);
        this.fair = endpoint;
    }

    /**
     * @param most connections of one client
     * @param unlimited addresses that speak for many clients
     */
    public void limit(int most, Predicate<String> unlimited) {
        fair.most = most;
        fair.unlimited = unlimited;
    }

    @Override
    public boolean useCompression(Request request, Response response) {
        return Compression.mayBeUsed(request)
                && Compression.keepingTag(response, () -> super.useCompression(request, response));
    }

    private static final class Endpoint extends NioEndpoint {
        private volatile int most = Integer.MAX_VALUE;
        private volatile Predicate<String> unlimited = _ -> true;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            InetAddress peer = socket.socket().getInetAddress();
            return peer != null && mayCome(peer.getHostAddress()) && super.setSocketOptions(socket);
        }

        private boolean mayCome(String address) {
            return unlimited.test(address) || isWithinLimit(ClientAddress.of(address));
        }

        private boolean isWithinLimit(String client) {
            return getConnections().stream()
                            .map(SocketWrapperBase<NioChannel>::getRemoteAddr)
                            .filter(address ->
                                    address != null && ClientAddress.of(address).equals(client))
                            .limit(most)
                            .count()
                    < most;
        }
    }
}
