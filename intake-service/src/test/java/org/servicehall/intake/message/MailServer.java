package org.servicehall.intake.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP as it takes to get a mail, or to refuse one. */
final class MailServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile String toRecipient = "250 ok";

    MailServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it says to each recipient from now on. */
    void say(String toRecipient) {
        this.toRecipient = toRecipient;
    }

    List<String> mails() {
        return mails;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // the next one
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 hall\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("DATA")) {
                out.print("354 go on\r\n");
                out.flush();
            }
            out.print(answer(line, in) + "\r\n");
            out.flush();
        }
    }

    private String answer(String line, BufferedReader in) throws IOException {
        return switch (line.substring(0, Math.min(4, line.length()))) {
            case "RCPT" -> toRecipient;
            case "DATA" -> taken(in);
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private String taken(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        mails.add(mail.toString());
        return "250 taken";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
