package org.servicehall.intake.message;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.MessageFailure;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** By SMTP; a mail that is sent again bears the same Message-ID (rule S5). */
final class MailTransport implements Transport {
    private static final int FOR_GOOD = 500;

    private final JavaMailSender sender;
    private final String from;

    MailTransport(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Letter letter) throws NotSent {
        try {
            sender.send(mail(letter));
        } catch (MailException e) {
            throw new NotSent(isForGood(e) ? MessageFailure.REFUSED : MessageFailure.NOT_REACHED);
        } catch (MessagingException _) {
            throw new NotSent(MessageFailure.REFUSED);
        }
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(letter.to(), true));
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        mail.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private String domain() {
        String address = from.replaceAll("[<>]", "");
        return address.substring(address.indexOf('@') + 1);
    }

    /** A mailbox that does not exist; wrong credentials are the hall's fault, and mended. */
    private static boolean isForGood(MailException thrown) {
        return thrown instanceof MailSendException failed
                && Arrays.stream(failed.getMessageExceptions()).anyMatch(MailTransport::refuses);
    }

    private static boolean refuses(@Nullable Exception cause) {
        return switch (cause) {
            case SMTPAddressFailedException e -> e.getReturnCode() >= FOR_GOOD;
            case SMTPSendFailedException e when e.getReturnCode() >= FOR_GOOD -> true;
            case MessagingException e -> refuses(e.getNextException());
            case null, default -> false;
        };
    }
}
