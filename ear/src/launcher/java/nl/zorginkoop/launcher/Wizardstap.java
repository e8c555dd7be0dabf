package nl.zorginkoop.launcher;

import java.util.List;
import java.util.Optional;

/**
 * Een stap van de aanvraag zoals een aanbieder haar invult.
 *
 * @param blad het nummer van de stap op het scherm
 */
record Wizardstap(int blad, String naam, List<Veld> velden) {

    /**
     * Een veld van een stap; het eerste dat past wordt ingevuld.
     *
     * @param waarde de tekst, of {@code null} bij een keuze
     * @param vrij of er elke tekst in mag staan
     */
    record Veld(String plek, String waarde, boolean vrij) {

        /** Vult het veld in zoals een mens, en geeft de waarde die er dan staat. */
        String vul(String tekst) {
            return """
                   (() => { const v = document.querySelector(%s);
                     if (!v) { return ''; }
                     if (v.type === 'radio' || v.type === 'checkbox') { v.checked = true; }
                     else if (v.tagName === 'SELECT') { v.selectedIndex = 1; }
                     else { v.value = %s; }
                     v.dispatchEvent(new Event('input', {bubbles: true}));
                     v.dispatchEvent(new Event('change', {bubbles: true}));
                     return v.value; })()
                   """
                    .formatted(
                            Browserlijn.tekst(plek), Browserlijn.tekst(tekst == null ? "" : tekst));
        }

        /** Staat deze waarde er, en bij een keuze: is zij gekozen? */
        String staat(String verwacht) {
            return """
                   [...document.querySelectorAll(%s)].some(v =>
                     (v.type !== 'radio' && v.type !== 'checkbox' || v.checked) && v.value === %s) ? 'ja' : 'nee'
                   """
                    .formatted(Browserlijn.tekst(plek), Browserlijn.tekst(verwacht));
        }
    }

    /** Het veld dat bij de klap gewijzigd wordt: het laatste met vrije tekst. */
    Optional<Veld> onderweg() {
        return velden.stream().filter(Veld::vrij).reduce((eerder, later) -> later);
    }

    /**
     * Alle stappen, met waarden die alleen deze keer voorkomen.
     *
     * @param merk wat deze keer van een vorige onderscheidt
     */
    static List<Wizardstap> alle(String merk) {
        return List.of(
                new Wizardstap(1, "rol", List.of(keuze("#rol-COMBINATIE"))),
                new Wizardstap(
                        1,
                        "deelnemers",
                        List.of(
                                tekst(
                                        "input[name^='wie:'][name$=':naam']",
                                        "Thuiszorg De Els " + merk),
                                new Veld("input[name^='wie:'][name$=':kvk']", "90000009", false))),
                new Wizardstap(
                        2,
                        "producten en percelen",
                        List.of(keuze("input[name=product]"), keuze("input[name=perceel]"))),
                new Wizardstap(
                        3,
                        "verklaringen",
                        List.of(
                                keuze("input[id^='nee-']"),
                                tekst(
                                        "textarea[name^='toelichting:']",
                                        "Wij lossen dit op voor 1 oktober. " + merk))),
                new Wizardstap(4, "bewijs", List.of(keuze("select[name^='plek:eis:']"))),
                new Wizardstap(
                        5,
                        "ondertekening",
                        List.of(
                                keuze("#ondertekend-N"),
                                tekst("#ondertekenaar", "A. Yilmaz " + merk),
                                tekst("#functie", "Directeur " + merk),
                                tekst("#motivatie", "Dichtbij en op tijd. " + merk))));
    }

    private static Veld keuze(String plek) {
        return new Veld(plek, null, false);
    }

    private static Veld tekst(String plek, String waarde) {
        return new Veld(plek, waarde, true);
    }
}
