package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.inkoop.Aanvaarding;
import nl.zorginkoop.contracting.inkoop.Reactie;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.contracting.inkoop.Waswordt;

/** Voorwaarden als JSON: de versie, haar artikelen, en wat er over haar gezegd en besloten is. */
final class Voorwaardenvorm {
    private Voorwaardenvorm() {}

    static Antwoord.Blok blok(Voorwaardenset v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("kader", v.kader())
                .met("nummer", v.nummer())
                .met("soort", v.soort())
                .met("status", v.toestand())
                .met("ingangsdatum", v.ingangsdatum())
                .met("sha256", v.hash())
                .met("publicatie", v.publicatie());
    }

    /** Een versie in de lijst van haar kader, met waarom zij er is. */
    static JsonObject rij(Voorwaardenset v) {
        return blok(v).met("voorganger", v.voorganger())
                .met("aard", v.aard())
                .met("omvang", v.omvang())
                .met("toelichting", v.toelichting())
                .met("consultatieTot", v.consultatieTot())
                .klaar();
    }

    static JsonObject json(Voorwaarde a) {
        return new Antwoord.Blok()
                .met("artikel", a.artikel())
                .met("kop", a.kop())
                .met("tekst", a.tekst())
                .met("nvt", a.nvt())
                .met("eis", a.eis())
                .met("gevolg", a.gevolg())
                .met("bewijs", a.bewijs())
                .met("geldigMaanden", a.geldigMaanden())
                .met("getal", a.getal())
                .klaar();
    }

    static JsonObject json(Waswordt w) {
        return new Antwoord.Blok()
                .met("artikel", w.artikel())
                .met("soort", w.soort())
                .met("was", w.was() == null ? null : json(w.was()))
                .met("wordt", w.wordt() == null ? null : json(w.wordt()))
                .klaar();
    }

    static JsonObject json(Reactie r) {
        return new Antwoord.Blok()
                .met("id", r.id())
                .met("aanbieder", r.aanbieder())
                .met("reactie", r.tekst())
                .met("ontvangen", r.ontvangen())
                .met("antwoord", r.antwoord())
                .klaar();
    }

    static JsonObject json(Aanvaarding a) {
        return new Antwoord.Blok()
                .met("aanbieder", a.aanbieder())
                .met("besluit", a.aanvaard() ? "AANVAARD" : "GEWEIGERD")
                .met("hash", a.hash())
                .met("persoon", a.persoon())
                .met("mandaat", a.mandaat())
                .met("opgezegdPer", a.opgezegdPer())
                .met("moment", a.moment())
                .klaar();
    }
}
