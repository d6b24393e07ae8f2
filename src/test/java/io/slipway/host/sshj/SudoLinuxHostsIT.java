package io.slipway.host.sshj;

/** Everything again, as an account that may use sudo. */
class SudoLinuxHostsIT extends SshjLinuxHostsIT {

    @Override
    String user() {
        return "slipway";
    }
}
