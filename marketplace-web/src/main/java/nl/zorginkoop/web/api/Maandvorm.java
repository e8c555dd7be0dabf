package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.maanddeclaratie.Declaratieproef;
import nl.zorginkoop.contracting.maanddeclaratie.Maandregel;
import nl.zorginkoop.contracting.maanddeclaratie.Ongedeclareerd;
import nl.zorginkoop.contracting.maanddeclaratie.Productie;
import nl.zorginkoop.contracting.opgave.Bezwaar;

/** Een maand en een proef als JSON; zonder wie het is, want het nummer volstaat. */
final class Maandvorm {
    private Maandvorm() {}

    static JsonObject regel(Maandregel r) {
        return new Antwoord.Blok()
                .met("toewijzing", r.nummer())
                .met("product", r.product())
                .met("productcode", r.productcode())
                .met("begin", r.begin())
                .met("eind", r.eind())
                .met("eenheid", r.eenheid())
                .met("tarief", Antwoord.bedrag(r.tarief()))
                .met("volumeMaand", r.perPeriode())
                .met("volumeRest", r.rest())
                .met("budgetRest", Antwoord.bedrag(r.restbudget()))
                .met("gedeclareerd", r.gedeclareerd())
                .met("concept", r.ingevuld())
                .klaar();
    }

    static JsonObject proef(Declaratieproef p) {
        Proefuitkomst u = p.uitkomst();
        return new Antwoord.Blok()
                .met("stand", p.stand())
                .met("bezwaren", Antwoord.rij(p.bezwaren(), Maandvorm::bezwaar))
                .met("ingediend", u == null ? null : u.ingediend().bedrag())
                .met("toegekend", u == null ? null : u.toegekend().bedrag())
                .met("regels", u == null ? null : u.regels())
                .met("afgekeurd", u == null ? null : u.afgekeurd())
                .met("fouten", u == null ? null : Antwoord.rij(u.fouten(), Maandvorm::fout))
                .klaar();
    }

    static JsonObject ongedeclareerd(Ongedeclareerd o) {
        return new Antwoord.Blok()
                .met("toewijzing", o.id())
                .met("nummer", o.nummer())
                .met("gemeente", o.gemeente())
                .met("aanbieder", o.aanbiedernaam())
                .met("wet", o.wet())
                .met("product", o.product())
                .met("begin", o.begin())
                .met("eind", o.eind())
                .met("status", o.status())
                .klaar();
    }

    static JsonObject productie(Productie p) {
        return new Antwoord.Blok()
                .met("toewijzing", p.id())
                .met("nummer", p.nummer())
                .met("gemeente", p.gemeentenaam())
                .met("aanbieder", p.aanbiedernaam())
                .met("product", p.product())
                .met("eenheid", p.eenheid())
                .met("toegewezen", p.toegewezen())
                .met("geleverd", p.geleverd())
                .met("budget", Antwoord.bedrag(p.budget()))
                .met("verplicht", Antwoord.bedrag(p.verplicht()))
                .met("gerealiseerd", Antwoord.bedrag(p.gerealiseerd()))
                .klaar();
    }

    private static JsonObject bezwaar(Bezwaar b) {
        return new Antwoord.Blok()
                .met("code", b.code())
                .met("wat", b.wat())
                .met("herstel", b.herstel())
                .klaar();
    }

    private static JsonObject fout(Proefuitkomst.Regel r) {
        return new Antwoord.Blok()
                .met("nr", r.nr())
                .met("kenmerk", r.referentie())
                .met("toewijzing", r.toewijzingnummer())
                .met("productcode", r.code())
                .met("bedrag", r.bedrag().bedrag())
                .met("credit", r.credit())
                .met("bevindingen", Antwoord.rij(r.bevindingen(), Maandvorm::bevinding))
                .klaar();
    }

    private static JsonObject bevinding(Regelrij.Bevinding b) {
        return new Antwoord.Blok()
                .met("code", b.code())
                .met("gestuurd", b.gestuurd())
                .met("verwacht", b.verwacht())
                .klaar();
    }
}
