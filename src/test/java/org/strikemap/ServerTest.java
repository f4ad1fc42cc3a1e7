package org.strikemap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test against the whole server as a newcomer starts it, on a free port and with an empty data folder. All share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StrikeMap.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "strikemap.data=target/server-tests/${random.uuid}")
@interface ServerTest {}
