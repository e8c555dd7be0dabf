package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.plan.Zaakdossier;

/** Een zaak zoals een machine haar leest. */
final class Zaakvorm {
    private Zaakvorm() {}

    static JsonObject json(Zaakdossier z) {
        return new Antwoord.Blok()
                .met("id", z.zaak())
                .met("hulpvrager", z.hulpvrager())
                .met("stand", z.stand())
                .met("sinds", z.sinds())
                .met("volgende", z.volgende())
                .met("stappen", z.stappen())
                .met("plan", z.plan())
                .met("triage", Antwoord.rij(z.triage(), Zaakvorm::weg))
                .met(
                        "treffers",
                        Antwoord.rij(
                                z.treffers(),
                                t ->
                                        new Antwoord.Blok()
                                                .met("code", t.code())
                                                .met("waarde", t.waarde())
                                                .met("grens", t.grens())
                                                .klaar()))
                .met("spoedhulp", Antwoord.rij(z.spoed(), Zaakvorm::spoed))
                .met("afwegingen", Antwoord.rij(z.wegingen(), Zaakvorm::weging))
                .met(
                        "ondersteuning",
                        Antwoord.rij(
                                z.ondersteuning(),
                                o ->
                                        new Antwoord.Blok()
                                                .met("antwoord", o.antwoord())
                                                .met("toelichting", o.toelichting())
                                                .met("door", o.door())
                                                .met("moment", o.moment())
                                                .klaar()))
                .met("metingen", Antwoord.rij(z.metingen(), Zaakvorm::meting))
                .met("verslagen", Antwoord.rij(z.verslagen(), Zaakvorm::verslag))
                .met(
                        "aanvraag",
                        Antwoord.rij(
                                z.aanvraag(),
                                a ->
                                        new Antwoord.Blok()
                                                .met("ontvangen", a.ontvangen())
                                                .met("vorm", a.vorm())
                                                .met("van", a.van())
                                                .klaar()))
                .met("beschikkingen", Antwoord.rij(z.besluiten(), Zaakvorm::besluit))
                .met("bezwaren", Antwoord.rij(z.bezwaren(), Zaakvorm::bezwaar))
                .met("evaluaties", Antwoord.rij(z.evaluaties(), Zaakvorm::evaluatie))
                .met(
                        "termijnen",
                        Antwoord.rij(
                                z.klokken(),
                                k ->
                                        new Antwoord.Blok()
                                                .met("soort", k.soort())
                                                .met("begin", k.begin())
                                                .met("einde", k.einde())
                                                .met("toestand", k.toestand())
                                                .klaar()))
                .met(
                        "vertegenwoordigers",
                        Antwoord.rij(
                                z.vertegenwoordigers(),
                                v ->
                                        new Antwoord.Blok()
                                                .met("naam", v.naam())
                                                .met("hoedanigheid", v.hoedanigheid())
                                                .met("waarvoor", v.waarvoor())
                                                .met("post", v.post())
                                                .klaar()))
                .met("overleden", z.overleden())
                .klaar();
    }

    private static JsonObject weg(Zaakdossier.Weg w) {
        return new Antwoord.Blok()
                .met("soort", w.soort())
                .met("uitkomst", w.uitkomst())
                .met("reden", w.reden())
                .met("door", w.door())
                .met("moment", w.moment())
                .klaar();
    }

    private static JsonObject spoed(Zaakdossier.Spoed s) {
        return new Antwoord.Blok()
                .met("hulp", s.hulp())
                .met("reden", s.reden())
                .met("van", s.van())
                .met("tot", s.tot())
                .met("door", s.door())
                .klaar();
    }

    private static JsonObject weging(Zaakdossier.Weging w) {
        return new Antwoord.Blok()
                .met("stap", w.stap())
                .met("uitkomst", w.uitkomst())
                .met("waarom", w.waarom())
                .met("door", w.door())
                .met("moment", w.moment())
                .klaar();
    }

    private static JsonObject meting(Zaakdossier.Meting m) {
        return new Antwoord.Blok()
                .met("id", m.id())
                .met("moment", m.soort())
                .met("dag", m.dag())
                .met("som", m.som())
                .met(
                        "scores",
                        Antwoord.rij(
                                m.scores(),
                                s ->
                                        new Antwoord.Blok()
                                                .met("domein", s.domein())
                                                .met("score", s.score())
                                                .klaar()))
                .klaar();
    }

    private static JsonObject verslag(Zaakdossier.Verslag v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("gesteldeVraag", v.gesteldeVraag())
                .met("vastgesteldeVraag", v.vastgesteldeVraag())
                .met("bevindingen", v.bevindingen())
                .met("verstrekt", v.verstrekt())
                .met("document", v.document())
                .klaar();
    }

    private static JsonObject besluit(Zaakdossier.Besluit b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("nummer", b.nummer())
                .met("soort", b.soort())
                .met("motivering", b.motivering())
                .met("door", b.door())
                .met("bekend", b.bekend())
                .met("bekendDoor", b.bekendDoor())
                .met("bezwaarTot", b.bezwaarTot())
                .met("document", b.document())
                .met("voorzieningen", Antwoord.rij(b.regels(), Zaakvorm::regel))
                .klaar();
    }

    private static JsonObject regel(Zaakdossier.Regel r) {
        return new Antwoord.Blok()
                .met("omschrijving", r.omschrijving())
                .met("categorie", r.categorie())
                .met("productcode", r.productcode())
                .met("resultaat", r.resultaat())
                .met("vorm", r.vorm())
                .met("begin", r.begin())
                .met("eind", r.eind())
                .met("volume", r.volume())
                .met("eenheid", r.eenheid())
                .met("frequentie", r.frequentie())
                .met("pgb", Antwoord.bedrag(r.pgb()))
                .klaar();
    }

    private static JsonObject bezwaar(Zaakdossier.Bezwaar b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("beschikking", b.beschikking())
                .met("ontvangen", b.ontvangen())
                .met("opTijd", b.opTijd())
                .met("gronden", b.gronden())
                .met("uitkomst", b.uitkomst())
                .met("reden", b.reden())
                .met("beslist", b.beslist())
                .klaar();
    }

    private static JsonObject evaluatie(Zaakdossier.Evaluatie e) {
        return new Antwoord.Blok()
                .met("uitkomst", e.uitkomst())
                .met("resultaat", e.resultaat())
                .met("toelichting", e.toelichting())
                .met("door", e.door())
                .met("moment", e.moment())
                .klaar();
    }
}
