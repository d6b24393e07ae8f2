package io.slipway.network;

import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import java.util.List;
import java.util.Optional;

/** The pools that addresses are handed out from; changes are for administrators and for work in the background. */
public interface IpPools {

    /** All pools by name. */
    List<IpPool> list();

    Optional<IpPool> find(String name);

    /** @throws InvalidInput with every wrong field, by the component names of {@link NewIpPool} */
    IpPool create(NewIpPool pool);

    /**
     * Changes everything about a pool but its name and its network, which have to be given as they are.
     *
     * @throws NotFound     without such a pool
     * @throws InvalidInput with every wrong field; a range without an address that is in use is wrong
     */
    IpPool change(String name, NewIpPool pool);

    /**
     * @throws NotFound without such a pool
     * @throws Conflict while addresses of it are in use
     */
    void delete(String name);
}
