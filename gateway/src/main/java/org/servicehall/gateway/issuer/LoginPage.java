package org.servicehall.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.servicehall.gateway.page.HallPages;
import org.servicehall.gateway.route.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which a password is typed. */
@RestController
@Profile("embedded")
final class LoginPage {
    private static final String FAILED = "用户名或密码不正确，请重新输入。";

    private final HallPages pages;
    private final String demoUsers;

    LoginPage(HallPages pages, HallUsers users) {
        this.pages = pages;
        this.demoUsers = users.demoUsers().isEmpty() ? "" : list(users);
    }

    @GetMapping(path = "/login", produces = HallPages.HTML)
    String page(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, HallPages.LANGUAGE);
        return filled(csrf, request.getParameter("failed") == null ? "" : warning(FAILED));
    }

    /** The page again, for whoever tried too often. */
    void askToWait(HttpServletRequest request, HttpServletResponse response, Duration remaining) throws IOException {
        long seconds = seconds(remaining);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String page = filled(csrf, askingToWait(seconds));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, HallPages.LANGUAGE);
        response.setContentType(HallPages.HTML);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String filled(CsrfToken csrf, String warning) {
        return pages.text("login")
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrf-token}}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{{warning}}", warning)
                .replace("{{demo-users}}", demoUsers);
    }

    static long seconds(Duration remaining) {
        return Math.max(1, remaining.plusMillis(999).toSeconds());
    }

    static String askingToWait(long seconds) {
        String time = seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
        return warning("密码输错次数过多，请 " + time + "后再试。");
    }

    static String warning(String text) {
        return "<p class=\"warning\" role=\"alert\">" + text + "</p>";
    }

    private static String list(HallUsers users) {
        return users.demoUsers().stream()
                .map(user -> "<tr><td>" + HtmlUtils.htmlEscape(user.name()) + "</td><td>"
                        + user.roles().stream().map(LoginPage::chinese).collect(Collectors.joining("、"))
                        + "</td><td>" + HtmlUtils.htmlEscape(user.hall()) + "</td></tr>")
                .collect(Collectors.joining(
                        "\n",
                        "<section><h2>演示账号</h2><p>密码为 <code>demo-用户名</code>。仅供试用，正式运行时不存在。</p>"
                                + "<table><tr><th>用户名</th><th>岗位</th><th>大厅</th></tr>",
                        "</table></section>"));
    }

    private static String chinese(Role role) {
        return switch (role) {
            case CLERK -> "窗口工作人员";
            case LEAD -> "分管领导";
            case OFFICE -> "大厅办公室";
            case LEADING_GROUP -> "领导小组";
            case DEPARTMENT -> "有关部门";
            case AUDITOR -> "审计监督";
            case OPS -> "系统运维";
        };
    }
}
