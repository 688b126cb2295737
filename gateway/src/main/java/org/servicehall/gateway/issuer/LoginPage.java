package org.servicehall.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.servicehall.gateway.route.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which a password is typed. */
@RestController
@Profile("embedded")
final class LoginPage {
    private static final String FAILED = "<p class=\"warning\" role=\"alert\">用户名或密码不正确，请重新输入。</p>";

    private final String template = read();
    private final String demoUsers;

    LoginPage(HallUsers users) {
        this.demoUsers = users.demoUsers().isEmpty() ? "" : list(users);
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(HttpServletRequest request, CsrfToken csrf) {
        return template.replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrf-token}}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{{warning}}", request.getParameter("failed") == null ? "" : FAILED)
                .replace("{{demo-users}}", demoUsers);
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

    private static String read() {
        try {
            return new ClassPathResource("pages/login.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
