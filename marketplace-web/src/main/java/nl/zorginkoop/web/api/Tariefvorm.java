package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Kadertarief;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.inkoop.Tariefeffect;
import nl.zorginkoop.contracting.inkoop.Tariefgebied;
import nl.zorginkoop.contracting.inkoop.Tariefopgave;
import nl.zorginkoop.contracting.inkoop.Tariefregel;
import nl.zorginkoop.contracting.inkoop.Tariefwijziging;

/** Tarieven als JSON: met hun opbouw, en met wat zij schelen. */
final class Tariefvorm {
    private Tariefvorm() {}

    static JsonObject json(Kadertarief t) {
        Antwoord.Blok blok =
                new Antwoord.Blok()
                        .met("id", t.id())
                        .met("kader", t.kader())
                        .met("productcode", t.productcode())
                        .met("productnaam", t.productnaam())
                        .met("eenheid", t.eenheid().code())
                        .met("aanbieder", t.aanbieder())
                        .met("tarief", t.bedrag().bedrag())
                        .met("schaduw", Antwoord.bedrag(t.schaduw()))
                        .met("motivering", t.motivering())
                        .met("bekend", t.bekend())
                        .met("vervangen", t.vervangen())
                        .met("herkomst", t.herkomst())
                        .met("reden", t.reden());
        return met(blok, t.gebied(), t.geldig(), t.opbouw()).klaar();
    }

    static JsonObject json(Tariefregel r) {
        Tariefopgave o = r.opgave();
        Antwoord.Blok blok =
                new Antwoord.Blok()
                        .met("id", r.id())
                        .met("productcode", o.productcode())
                        .met("productnaam", r.productnaam())
                        .met("eenheid", o.eenheid().code())
                        .met("aanbieder", o.aanbieder())
                        .met("tarief", o.bedrag().bedrag())
                        .met("schaduw", Antwoord.bedrag(o.schaduw()))
                        .met("motivering", o.motivering());
        return met(blok, o.gebied(), o.geldig(), o.opbouw()).klaar();
    }

    static JsonObject json(Tariefwijziging w) {
        return new Antwoord.Blok()
                .met("productcode", w.productcode())
                .met("productnaam", w.productnaam())
                .met("eenheid", w.eenheid())
                .met("aanbieder", w.aanbiedernaam())
                .met("vanaf", w.vanaf())
                .met("was", Antwoord.bedrag(w.oud()))
                .met("wordt", w.nieuw().bedrag())
                .met("verschil", Antwoord.bedrag(w.verschil()))
                .klaar();
    }

    static JsonObject json(Tariefeffect e) {
        return new Antwoord.Blok()
                .met("aanbieder", e.aanbiedernaam())
                .met("producten", e.producten())
                .met("effect", e.bedrag().bedrag())
                .klaar();
    }

    private static Antwoord.Blok met(
            Antwoord.Blok blok, Tariefgebied gebied, Periode geldig, Prijsopbouw p) {
        return blok.met("gemeentecode", gebied.deelnemer())
                .met("wijk", gebied.wijk())
                .met("vanaf", geldig.begin())
                .met("tot", geldig.eind())
                .met("beroepskracht", Antwoord.bedrag(p.beroepskracht()))
                .met("overhead", Antwoord.bedrag(p.overhead()))
                .met("nietProductief", Antwoord.bedrag(p.nietProductief()))
                .met("reisOpleiding", Antwoord.bedrag(p.reisOpleiding()))
                .met("indexatie", Antwoord.bedrag(p.indexatie()))
                .met("gemeenteEisen", Antwoord.bedrag(p.gemeenteEisen()));
    }
}
