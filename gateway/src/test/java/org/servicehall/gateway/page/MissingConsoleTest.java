package org.servicehall.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What a build without Node, or whose npm could download nothing, says where its console would be. */
class MissingConsoleTest {
    @Test
    void a_page_says_what_is_missing_and_what_to_install() throws Exception {
        var answer = new ConsolePage(new HallPages(files()), new ClassPathResource("console/none.html")).console();

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getBody())
                .contains("工作台尚未安装", "npm 无法下载所需组件", "Install Node 20.19", "npm could not download", "./hall up");
    }

    private static ObjectProvider<ResourceUrlProvider> files() throws Exception {
        var handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource("static/")));
        handler.afterPropertiesSet();
        var addresses = new ResourceUrlProvider();
        addresses.setHandlerMap(Map.of("/assets/**", handler));
        return new StaticListableBeanFactory(Map.of("files", addresses)).getBeanProvider(ResourceUrlProvider.class);
    }
}
