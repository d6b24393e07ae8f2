/**
 * The adapter for a real Jenkins: jenkins-client speaks to it, and what is unsound in that library is corrected around it.
 * Every answer is judged before the library sees it, so that an error page is never taken for a result.
 */
@NullMarked
package io.slipway.build.jenkins;

import org.jspecify.annotations.NullMarked;
