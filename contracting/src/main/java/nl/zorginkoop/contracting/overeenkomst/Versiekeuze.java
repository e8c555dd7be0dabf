package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.util.UUID;

/** Een gepubliceerde versie van voorwaarden waaronder een overeenkomst aan te bieden is. */
public record Versiekeuze(UUID kader, UUID versie, String nummer, String naam, int versienummer)
        implements Serializable {}
