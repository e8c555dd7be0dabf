package nl.zorginkoop.contracting.declaratie;

import java.time.LocalDate;

/** Een prestatieregel om op één punt anders te maken. */
final class Regelmal {
    private long nr;
    private String bsn;
    private String referentie;
    private String vorige;
    private long toewijzing;
    private String categorie;
    private String code;
    private LocalDate begin;
    private LocalDate eind;
    private long volume;
    private String eenheid;
    private Long tarief;
    private long bedrag;
    private boolean credit;

    private Regelmal(Prestatieregel r) {
        nr = r.nr();
        bsn = r.bsn();
        referentie = r.referentie();
        vorige = r.vorigeReferentie();
        toewijzing = r.toewijzingnummer();
        categorie = r.categorie();
        code = r.code();
        begin = r.begin();
        eind = r.eind();
        volume = r.volume();
        eenheid = r.eenheid();
        tarief = r.tarief();
        bedrag = r.bedrag();
        credit = r.credit();
    }

    static Regelmal van(Prestatieregel r) {
        return new Regelmal(r);
    }

    Prestatieregel maak() {
        return new Prestatieregel(
                nr,
                bsn,
                referentie,
                vorige,
                toewijzing,
                categorie,
                code,
                begin,
                eind,
                volume,
                eenheid,
                tarief,
                bedrag,
                credit);
    }

    Regelmal nr(long waarde) {
        nr = waarde;
        return this;
    }

    Regelmal bsn(String waarde) {
        bsn = waarde;
        return this;
    }

    Regelmal referentie(String waarde) {
        referentie = waarde;
        return this;
    }

    Regelmal toewijzing(long waarde) {
        toewijzing = waarde;
        return this;
    }

    Regelmal categorie(String waarde) {
        categorie = waarde;
        return this;
    }

    Regelmal code(String waarde) {
        code = waarde;
        return this;
    }

    Regelmal begin(String dag) {
        begin = LocalDate.parse(dag);
        return this;
    }

    Regelmal eind(String dag) {
        eind = LocalDate.parse(dag);
        return this;
    }

    Regelmal volume(long waarde) {
        volume = waarde;
        return this;
    }

    Regelmal eenheid(String waarde) {
        eenheid = waarde;
        return this;
    }

    Regelmal tarief(Long waarde) {
        tarief = waarde;
        return this;
    }

    Regelmal bedrag(long waarde) {
        bedrag = waarde;
        return this;
    }

    /** In euro's: geen tarief, en het volume is het bedrag (IV042). */
    Regelmal euro(long centen) {
        return eenheid("83").tarief(null).volume(centen).bedrag(centen);
    }

    /** Het uurtarief in minuten (IV081), tenzij tarief en bedrag daarna anders gezet worden. */
    Regelmal minuten(long minuten, long uurtarief) {
        return eenheid("01")
                .volume(minuten)
                .tarief(Math.round(uurtarief / 60.0))
                .bedrag(Math.round(uurtarief * minuten / 60.0));
    }
}
