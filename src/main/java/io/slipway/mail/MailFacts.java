package io.slipway.mail;

/**
 * What a message can speak of; what is not known is empty.
 *
 * @param fullName      whom to greet
 * @param requestNumber e.g. {@code SW-12}
 * @param accountName   the account on the machine
 * @param hostName      the machine's name
 * @param address       the machine's address
 * @param reason        why something was turned down, failed or was cancelled
 * @param neededUntil   until when the machine stays, as an ISO-8601 date
 */
public record MailFacts(String fullName, String requestNumber, String accountName, String hostName, String address, String reason,
                        String neededUntil) {
}
