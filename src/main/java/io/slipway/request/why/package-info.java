/**
 * Why a request is where it is: one small class for each kind of cause, each of which looks at one part of the truth.
 * Everything they need is read beforehand for a whole page of requests, so none of them asks for anything.
 */
@NullMarked
package io.slipway.request.why;

import org.jspecify.annotations.NullMarked;
