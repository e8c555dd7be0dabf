package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Vraag en aanbod van een product (OH-21).
 *
 * @param id het signaal, of een vaste sleutel van het product als er geen signaal open staat
 * @param vragen hoeveel hulpvragen er open staan
 * @param plaatsen hoeveel mensen de toegelaten aanbieders samen kunnen helpen
 * @param aanbieders hoeveel toegelaten aanbieders dit product bieden
 * @param sinds sinds wanneer er geworven moet worden, of {@code null}
 */
public record Dekking(
        UUID id,
        String wet,
        String productcode,
        String productnaam,
        long vragen,
        long plaatsen,
        long aanbieders,
        LocalDate sinds)
        implements Serializable {
    private static final int TIENDEN = 1000;

    /** De dekkingsgraad in tienden van een procent, naar beneden afgerond. */
    public long graad() {
        return plaatsen * TIENDEN / vragen;
    }

    /** Hoeveel plaatsen er ontbreken; 0 als het genoeg is. */
    public long tekort() {
        return Math.max(0, vragen - plaatsen);
    }

    public String status() {
        return tekort() > 0 ? "WERVEN" : "GEDEKT";
    }
}
