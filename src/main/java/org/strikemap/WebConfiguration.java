package org.strikemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.strikemap.gazetteer.Geodata;
import org.strikemap.http.FairConcurrencyLimitFilter;
import org.strikemap.http.Representation;
import org.strikemap.http.ResponseCacheFilter;
import org.strikemap.query.Catalog;
import org.strikemap.snapshot.CurrentSnapshot;

/** Cross-cutting web configuration: CORS, static resources, caching headers, filters. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Upper limit of the response cache in bytes; one eighth of the maximum heap where that is less. */
    private static final long RESPONSE_CACHE_BYTES = 256L << 20;

    /** What every connection has of its own: see {@code server.tomcat.max-connections}. */
    private static final String WRITE_BUFFER_BYTES = "65536";

    /** How long a request waits for a permit (see FairConcurrencyLimitFilter). */
    private static final Duration PERMIT_TIMEOUT = Duration.ofMillis(50);

    private final Geodata geodata;
    private final Catalog catalog;
    private final CurrentSnapshot current;

    WebConfiguration(Geodata geodata, Catalog catalog, CurrentSnapshot current) {
        this.catalog = catalog;
        this.geodata = geodata;
        this.current = current;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/**").allowedOrigins("*").allowedMethods("GET", "HEAD");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/basemap/**")
                .addResourceLocations(geodata.location("basemap"))
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/imports").setViewName("forward:/imports/index.html");
        registry.addRedirectViewController("/imports/", "/imports").setKeepQueryParams(true);
        registry.addViewController("/questions").setViewName("forward:/questions/index.html");
        registry.addRedirectViewController("/questions/", "/questions").setKeepQueryParams(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new EtagInterceptor(catalog, current))
                .addPathPatterns(
                        "/ogc/**",
                        "/incidents.geojson",
                        "/timeline",
                        "/summary",
                        "/tallies",
                        "/changes",
                        "/feed.atom",
                        "/questions.json",
                        "/questions.csv",
                        "/questions/*/decision")
                .excludePathPatterns("/ogc/*.css", "/ogc/*.js");
    }

    /**
     * Before all that would look at the request, but behind the filter that puts the address from the proxy's headers into it, for links
     * in answers begin with that.
     */
    @Bean
    static FilterRegistrationBean<ResponseCacheFilter> responseCache(Catalog catalog, CurrentSnapshot current) {
        long bytes = Math.min(RESPONSE_CACHE_BYTES, Runtime.getRuntime().maxMemory() / 8);
        FilterRegistrationBean<ResponseCacheFilter> filter =
                new FilterRegistrationBean<>(new ResponseCacheFilter(() -> state(catalog, current), bytes));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    static FilterRegistrationBean<FairConcurrencyLimitFilter> concurrencyLimit() {
        FilterRegistrationBean<FairConcurrencyLimitFilter> filter = new FilterRegistrationBean<>(
                new FairConcurrencyLimitFilter(Runtime.getRuntime().availableProcessors(), PERMIT_TIMEOUT));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** The state of what is shown, which the entity tag of every answer that is made of the snapshot begins with. */
    private static String state(Catalog catalog, CurrentSnapshot current) {
        return catalog.version(current.get());
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** A slash within an id may come encoded, and stays part of it. A page goes to the system in two pieces, not in ten. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatCustomizer() {
        return server -> {
            server.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER_BYTES);
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ConnectorProblems.class.getName());
                }
            });
        };
    }

    /** Lets clients keep an answer for as long as its validator holds (RFC 9110, 8.8.3); what edits answer is never kept. */
    private record EtagInterceptor(Catalog catalog, CurrentSnapshot current) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!isRead(request)) {
                response.setHeader("Cache-Control", "no-store");
                return true;
            }
            response.setHeader("Cache-Control", "no-cache");
            Representation.setState(request, state(catalog, current));
            return true;
        }
    }

    /** Begins the one representation of what controllers return instead of writing it, and leaves out what the client has. */
    @RestControllerAdvice
    static final class NotModifiedAdvice implements ResponseBodyAdvice<Object> {

        @Override
        public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter method,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            boolean notModified = request instanceof ServletServerHttpRequest asked
                    && response instanceof ServletServerHttpResponse answer
                    && answer.getServletResponse().getStatus() == HttpServletResponse.SC_OK
                    && isRead(asked.getServletRequest())
                    && Representation.only(type.toString())
                            .begin(asked.getServletRequest(), answer.getServletResponse());
            return notModified ? null : body;
        }
    }
}
