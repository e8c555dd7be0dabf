package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Wat een brief en een besluit van een ingediende aanvraag moeten weten. */
record Beoordeelde(
        UUID id,
        Gemeentecode gemeente,
        String gemeentenaam,
        AgbCode aanbieder,
        String aanbiedernaam,
        String nummer,
        String procedure,
        String rechtbank,
        String klachtadres,
        int herstelWerkdagen,
        UUID kader,
        UUID voorwaardenset,
        LocalDate ingediend)
        implements Serializable {}
