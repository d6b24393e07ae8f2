package io.slipway.scm;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the repositories are.
 *
 * @param host         the machine that keeps them, reached over SSH; null simulates them
 * @param url          where people check out: the address below which each repository is found by its name
 * @param repositories directory of the repositories on that machine; what is made belongs to the owner of the directory
 * @param archives     directory of the dumps, outside of the other one
 * @param archivePause how often a dump that is being written is looked at
 */
@Validated
@ConfigurationProperties("slipway.svn")
public record SvnProperties(
        @Nullable String host,
        @Nullable URI url,
        @NotNull @Pattern(regexp = SvnProperties.DIRECTORY) @DefaultValue("/srv/svn/repositories") String repositories,
        @NotNull @Pattern(regexp = SvnProperties.DIRECTORY) @DefaultValue("/srv/svn/archives") String archives,
        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) @DefaultValue("5s") Duration archivePause) {

    static final String DIRECTORY = "(/[A-Za-z0-9_][A-Za-z0-9._-]*)+";

    /** What Bean Validation has no annotation for. */
    @AssertTrue(message = "slipway.svn.url must be set together with slipway.svn.host")
    boolean isAddressComplete() {
        return host == null || url != null;
    }
}
