package io.slipway.request.store;

import io.slipway.request.Owner;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who took, or was given, a request that went wrong. */
@Repository
public class OwnerRepository {

    private final JdbcClient jdbc;

    OwnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of the one before. */
    public void put(UUID requestId, Owner owner) {
        jdbc.sql("""
                insert into app.request_owner (request_id, owner) values (:id, :owner)
                on conflict (request_id) do update set owner = excluded.owner, since = now()""")
                .param("id", requestId).param("owner", owner.text()).update();
    }

    /** The versions of models that requests which went wrong run on. */
    public List<String> definitionsOfFailed() {
        return jdbc.sql("select distinct definition_id from app.request where state = 'FAILED'").query(String.class).list();
    }

    public Optional<Owner> find(UUID requestId) {
        return jdbc.sql("select owner from app.request_owner where request_id = :id").param("id", requestId).query(String.class)
                .optional().map(Owner::of);
    }
}
