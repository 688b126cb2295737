package org.servicehall.gateway.signin;

import java.net.URI;

/**
 * To a provider that the gateway itself serves: browsers go by its name, the gateway to its own port. By the name it might not
 * lead back to itself, or not trust the certificate it finds there.
 *
 * @param provider as browsers find it
 * @param self the same at the gateway's own port
 */
public record ShortWay(URI provider, URI self) {

    /** What lies below the provider's address lies there too; all else stays as it is. */
    URI of(URI asked) {
        String address = asked.toString();
        return address.startsWith(provider + "/")
                ? URI.create(self + address.substring(provider.toString().length()))
                : asked;
    }
}
