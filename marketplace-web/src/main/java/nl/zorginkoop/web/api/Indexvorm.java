package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.inkoop.Indexafspraak;
import nl.zorginkoop.contracting.inkoop.Indexcijfer;
import nl.zorginkoop.contracting.inkoop.Indexering;
import nl.zorginkoop.contracting.inkoop.Indexloket;

/** Indexeren als JSON: waarmee, en wat het met elk tarief doet. */
final class Indexvorm {
    private Indexvorm() {}

    static JsonObject json(Indexloket.Stand s) {
        return new Antwoord.Blok()
                .met("afspraak", s.afspraak() == null ? null : json(s.afspraak()))
                .met("cijfers", Antwoord.rij(s.cijfers(), Indexvorm::json))
                .met("berekend", Antwoord.rij(s.berekend(), i -> blok(i).klaar()))
                .klaar();
    }

    static JsonObject json(Indexering.Voorbeeld v) {
        return blok(v.indexering())
                .met("totaal", v.totaal().bedrag())
                .met("regels", Antwoord.rij(v.regels(), Indexvorm::json))
                .met("effecten", Antwoord.rij(v.effecten(), Tariefvorm::json))
                .klaar();
    }

    private static Antwoord.Blok blok(Indexering i) {
        return new Antwoord.Blok()
                .met("id", i.id())
                .met("kader", i.kader())
                .met("jaar", i.jaar())
                .met("ingang", i.ingang())
                .met("eersteJaar", i.eersteJaar())
                .met("personeel", json(i.personeel()))
                .met("materieel", json(i.materieel()))
                .met("factor", i.factor())
                .met("status", i.toestand())
                .met("moment", i.moment())
                .met("toegepast", i.toegepast());
    }

    private static JsonObject json(Indexering.Onderdeel o) {
        return new Antwoord.Blok()
                .met("gewicht", o.gewicht())
                .met("verwacht", o.verwacht())
                .met("definitief", o.definitief())
                .met("eerder", o.eerder())
                .met("verandering", o.verandering())
                .klaar();
    }

    private static JsonObject json(Indexafspraak a) {
        return new Antwoord.Blok()
                .met("personeel", a.personeel())
                .met("materieel", a.materieel())
                .met("personeelIndex", a.personeelIndex())
                .met("materieelIndex", a.materieelIndex())
                .klaar();
    }

    private static JsonObject json(Indexcijfer c) {
        return new Antwoord.Blok()
                .met("indexnaam", c.indexnaam())
                .met("jaar", c.jaar())
                .met("soort", c.soort())
                .met("procent", c.procent())
                .met("bron", c.bron())
                .klaar();
    }

    private static JsonObject json(Indexering.Regel r) {
        return new Antwoord.Blok()
                .met("productcode", r.productcode())
                .met("productnaam", r.productnaam())
                .met("eenheid", r.eenheid())
                .met("aanbieder", r.aanbiedernaam())
                .met("was", r.oud().bedrag())
                .met("wordt", r.nieuw().bedrag())
                .met("verschil", r.verschil().bedrag())
                .klaar();
    }
}
