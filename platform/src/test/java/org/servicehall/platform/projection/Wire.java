package org.servicehall.platform.projection;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the store that can be cut and mended. */
final class Wire implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    private Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    static Wire to(String mongoUri) throws IOException {
        String[] address = new ConnectionString(mongoUri).getHosts().getFirst().split(":");
        return new Wire(address[0], Integer.parseInt(address[1]));
    }

    String mongoUri(String database) {
        return "mongodb://127.0.0.1:%d/%s?directConnection=true&serverSelectionTimeoutMS=300"
                .formatted(door.getLocalPort(), database);
    }

    void cut() {
        whole = false;
        sockets.forEach(Wire::closeQuietly);
        sockets.clear();
    }

    void mend() {
        whole = true;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (!whole) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(host, port);
                sockets.add(near);
                sockets.add(far);
                Thread.startVirtualThread(() -> carry(near, far));
                Thread.startVirtualThread(() -> carry(far, near));
            } catch (IOException e) {
                // The door was closed, or the far end is away: the caller notices.
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Then it is closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
