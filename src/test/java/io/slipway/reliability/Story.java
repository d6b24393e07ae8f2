package io.slipway.reliability;

import io.slipway.journey.Developer;
import io.slipway.journey.RealPortal;
import java.util.Map;

/** A way through one of the shipped processes. */
enum Story {

    TOOLS("onboard-developer", "tool", "COMPLETED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, onboarding(journey, RealPortal.WITH_TOOLS), "accountName");
            people.decide(journey, "lee", "approve", Map.of("decision", "approve"));
        }
    },
    PLAIN("onboard-developer", "plain", "COMPLETED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, onboarding(journey, RealPortal.WITHOUT_TOOLS), "accountName");
            people.decide(journey, "lee", "approve", Map.of("decision", "approve"));
        }
    },
    /** vCenter does not know the person, so that everything is taken back. */
    TAKEN_BACK("onboard-developer", "ghost", "CANCELLED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, onboarding(journey, RealPortal.WITH_TOOLS), "accountName");
            people.decide(journey, "lee", "approve", Map.of("decision", "approve"));
            people.decide(journey, "omar", "resolve", Map.of("decision", "abandon", "comment", "Nobody we know"));
        }
    },
    /** The same by the button instead of the model. */
    UNDONE("onboard-developer", "undone", "CANCELLED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, onboarding(journey, RealPortal.WITH_TOOLS), "accountName");
            people.decide(journey, "lee", "approve", Map.of("decision", "approve"));
            people.undo(journey, "omar");
        }
    },
    REJECTED("onboard-developer", "reject", "REJECTED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, onboarding(journey, RealPortal.WITH_TOOLS), "accountName");
            people.decide(journey, "lee", "approve", Map.of("decision", "reject", "comment", "Not this month"));
        }
    },
    /** The machine goes in the moment in which its removal is asked for. */
    LOST("remove-machine", "lost", "CANCELLED") {
        @Override
        void live(Journey journey, People people) {
            people.loseMachineOf(journey.person());
            people.submit(journey, removal(journey, people), "reason");
        }
    },
    REMOVED("remove-machine", "", "COMPLETED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, removal(journey, people), "reason");
            people.decide(journey, "lee", "approve", Map.of("decision", "approve"));
        }
    },
    REMOVAL_REJECTED("remove-machine", "", "REJECTED") {
        @Override
        void live(Journey journey, People people) {
            people.submit(journey, removal(journey, people), "reason");
            people.decide(journey, "lee", "approve", Map.of("decision", "reject", "comment", "Still needed"));
        }
    };

    private final String process;
    private final String people;
    private final String end;

    Story(String process, String people, String end) {
        this.process = process;
        this.people = people;
        this.end = end;
    }

    /** What people do in it, until the portal alone has to go on. */
    abstract void live(Journey journey, People people);

    String process() {
        return process;
    }

    /** What the accounts of its people begin with. */
    String people() {
        return people;
    }

    /** Whether it is about a machine that an earlier story left. */
    boolean needsMachine() {
        return people.isEmpty();
    }

    /** Whether there is a machine at its end. */
    boolean leavesMachine() {
        return this == TOOLS || this == PLAIN || this == REMOVAL_REJECTED;
    }

    /** Whether vCenter refuses to give these people a role. */
    boolean isUnknownToVcenter() {
        return this == TAKEN_BACK || this == UNDONE;
    }

    /** Whether only one request at a time can be where it can be killed: machines without tools share one first address. */
    boolean oneByOne() {
        return this == PLAIN;
    }

    /** The state that the request ends in. */
    String end() {
        return end;
    }

    private static Map<String, Object> onboarding(Journey journey, String template) {
        return Developer.named(journey.person()).asksFor(template);
    }

    private static Map<String, Object> removal(Journey journey, People people) {
        var machine = people.machineOf(journey.person());
        journey.known(machine);
        return Map.of("machine", machine, "reason", "Done with it, " + journey.note());
    }
}
