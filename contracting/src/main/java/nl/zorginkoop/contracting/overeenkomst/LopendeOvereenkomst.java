package nl.zorginkoop.contracting.overeenkomst;

import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Wat een andere kamer van een overeenkomst mag weten: waaronder, tussen wie en voor welke wet. */
public record LopendeOvereenkomst(
        UUID id, String nummer, Gemeentecode gemeente, AgbCode aanbieder, Wet wet) {}
