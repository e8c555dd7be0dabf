package nl.zorginkoop.gateway.voorbeeldwereld;

import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Een gedeclareerde regel.
 *
 * @param nummer het toewijzingnummer zoals de aanbieder het stuurt
 * @param vorige de gecrediteerde regel; {@code null} bij een debet
 * @param tarief in centen, of {@code null} bij euro's
 * @param code de retourcode die de gemeente hoort te geven; {@code null} is goedgekeurd
 */
record Regel(
        Toegewezen toewijzing,
        String referentie,
        String vorige,
        long nummer,
        Periode periode,
        long volume,
        String eenheid,
        Long tarief,
        long bedrag,
        String code) {
    String bsn() {
        return toewijzing.inwoner().bsn();
    }

    boolean isGoed() {
        return code == null;
    }

    boolean isCredit() {
        return vorige != null;
    }

    long metTeken() {
        return isCredit() ? -bedrag : bedrag;
    }

    Regel metReferentie(String ander) {
        return new Regel(
                toewijzing, ander, vorige, nummer, periode, volume, eenheid, tarief, bedrag, code);
    }

    /** Dezelfde hulp, in een ander volume tegen hetzelfde tarief. */
    Regel metVolume(long ander, String retourcode) {
        return new Regel(
                toewijzing,
                referentie,
                vorige,
                nummer,
                periode,
                ander,
                eenheid,
                tarief,
                ander * tarief,
                retourcode);
    }

    Regel metTarief(long ander, String retourcode) {
        return new Regel(
                toewijzing,
                referentie,
                vorige,
                nummer,
                periode,
                volume,
                eenheid,
                ander,
                volume * ander,
                retourcode);
    }

    Regel metNummer(long ander, String retourcode) {
        return new Regel(
                toewijzing,
                referentie,
                vorige,
                ander,
                periode,
                volume,
                eenheid,
                tarief,
                bedrag,
                retourcode);
    }

    Regel metCode(String retourcode) {
        return new Regel(
                toewijzing,
                referentie,
                vorige,
                nummer,
                periode,
                volume,
                eenheid,
                tarief,
                bedrag,
                retourcode);
    }

    /** De credit op deze regel (IV091). */
    Regel credit() {
        return new Regel(
                toewijzing,
                null,
                referentie,
                nummer,
                periode,
                volume,
                eenheid,
                tarief,
                bedrag,
                null);
    }
}
