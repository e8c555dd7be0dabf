package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Wat een standaardinterventie is; {@code van} is de eerste dag dat zij te kiezen is. */
public record Interventieopgave(
        String naam,
        Wet wet,
        String productcode,
        Kenmerk doelgroep,
        String omschrijving,
        LocalDate van)
        implements Serializable {}
