package io.slipway.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A portal in which something of everything has happened, and all pages of it. */
final class Stops {

    private static final String TEMPLATE = "debian-12";

    private final Portal portal;
    private final ApiClient rita;
    private final ApiClient lee;

    private Stops(Portal portal) {
        this.portal = portal;
        rita = portal.as("rita");
        lee = portal.as("lee");
    }

    static List<Stop> of(Portal portal) {
        return new Stops(portal).all();
    }

    private List<Stop> all() {
        var ada = portal.as("ada");
        var completed = asked("jo");
        approve(completed);
        rita.awaitState(completed, "COMPLETED");
        var failed = asked("kim");
        ada.post("/simulation/faults", Map.of("system", "vcenter", "operation", "clone", "kind", "NO_RESOURCES", "count", 1));
        approve(failed);
        rita.awaitRequest(failed, request -> portal.as("omar").taskOf(failed).isPresent());
        var rejected = asked("lou");
        lee.complete(rejected, Map.of("decision", "reject", "comment", "There is one already."));
        var waiting = asked("max");
        var others = lee.submit("onboard-developer", Developer.named("others").asksFor(TEMPLATE));
        ada.post("/simulation/faults", Map.of("system", "vcenter", "operation", "clone", "kind", "UNREACHABLE", "count", 1000));
        var running = asked("noa");
        approve(running);
        rita.awaitState(running, "RUNNING");
        var machine = ada.get("/vms").get("items").get(0).get("id").asText();

        ada.post("/projects", Map.of("key", "example", "name", "Example", "description", "What it is for", "owner", "lee",
                "container", "TOMCAT"));

        var stops = new ArrayList<Stop>();
        List.of("catalogue", "my-requests", "history", "inventory", "inbox", "preferences", "systems", "people", "teams", "audit",
                "outbox", "ip-pools", "announcement", "gallery", "projects")
                .forEach(page -> stops.add(new Stop(page, "/" + page)));
        Map.of("completed", completed, "failed", failed, "rejected", rejected, "waiting", waiting, "running", running)
                .forEach((name, id) -> stops.add(new Stop("request-" + name, "/requests/" + id, "rita")));
        stops.addAll(List.of(
                new Stop("home", "/"), new Stop("home-requester", "/", "rita"),
                new Stop("my-requests-some", "/my-requests", "rita"),
                new Stop("form-onboard", "/request/new/onboard-developer", "rita"),
                new Stop("form-remove", "/request/new/remove-machine", "rita"),
                new Stop("request-effects", "/requests/" + completed + "?tab=effects", "ada"),
                new Stop("request-submitted", "/requests/" + completed + "?tab=submitted", "ada"),
                new Stop("request-failed-operator", "/requests/" + failed, "omar"),
                new Stop("task-approve", "/inbox/" + task(lee, waiting), "lee"),
                new Stop("task-failure", "/inbox/" + task(portal.as("omar"), failed), "omar"),
                new Stop("task-gone", "/inbox/00000000-0000-0000-0000-000000000000", "lee"),
                new Stop("machine", "/machines/" + machine), new Stop("machine-history", "/machines/" + machine + "?tab=history"),
                new Stop("project", "/projects/example"),
                new Stop("sign-in", "/sign-in", null),
                new Stop("error-unknown-address", "/nowhere", "rita"),
                new Stop("error-no-such-thing", "/requests/00000000-0000-0000-0000-000000000000", "rita"),
                new Stop("error-role-missing", "/audit", "rita"),
                new Stop("error-not-yours", "/requests/" + others, "rita"),
                new Stop("error-internal", "/machines/" + machine, "ada", "machine")));
        return stops;
    }

    private String asked(String account) {
        return rita.submit("onboard-developer", Developer.named(account).asksFor(TEMPLATE));
    }

    private void approve(String request) {
        lee.complete(request, Map.of("decision", "approve"));
    }

    private static String task(ApiClient person, String request) {
        return person.taskOf(request).orElseThrow().get("id").asText();
    }
}
