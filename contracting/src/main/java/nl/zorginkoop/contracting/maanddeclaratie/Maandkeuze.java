package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;

/** Bij welke gemeente en onder welke wet deze aanbieder declareert. */
public record Maandkeuze(String gemeente, String gemeentenaam, String wet) implements Serializable {
    private static final long serialVersionUID = 1L;
}
