package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.contracting.inkoop.Verkenning;

/** Een inkoopkader als JSON, met alles wat erbij is vastgelegd. */
final class Kadervorm {
    private Kadervorm() {}

    static JsonObject json(Inkoopkader k) {
        Kaderopgave o = k.opgave();
        return new Antwoord.Blok()
                .met("id", k.id())
                .met("gemeentecode", k.gemeente())
                .met("nummer", o.nummer())
                .met("naam", o.naam())
                .met("wet", o.wet())
                .met("zorgvorm", o.zorgvorm())
                .met("model", o.model())
                .met("procedure", o.procedure())
                .met("besluitregel", o.besluitregel())
                .met("variant", o.variant())
                .met("regie", o.keuzes().regie())
                .met("verantwoording", o.keuzes().verantwoording())
                .met("contractering", o.keuzes().contractering())
                .met("scope", o.keuzes().scope())
                .met("managementinformatie", o.managementinformatie())
                .met("onafhankelijkeIntake", o.onafhankelijkeIntake())
                .met("gunningscriterium", o.gunningscriterium())
                .met("begin", o.looptijd().begin())
                .met("eind", o.looptijd().eind())
                .met("verlengingsmaanden", k.duur().verlengingsmaanden())
                .met("duurmotivering", k.duur().motivering())
                .met("waarde", k.waarde().bedrag())
                .met("kwaliteit", k.weging() == null ? null : k.weging().kwaliteit())
                .met("aankondiging", k.aankondiging())
                .met("status", k.toestand())
                .met("producten", Antwoord.teksten(o.producten()))
                .met("verkenningen", Antwoord.rij(k.verkenningen(), Kadervorm::json))
                .met("profiel", k.profiel() == null ? null : json(k.profiel()))
                .met("deelnemers", Antwoord.rij(k.deelnemers(), Kadervorm::json))
                .klaar();
    }

    private static JsonObject json(Verkenning v) {
        return new Antwoord.Blok()
                .met("model", v.model())
                .met("voordelen", v.voordelen())
                .met("nadelen", v.nadelen())
                .met("door", v.door())
                .met("moment", v.moment())
                .klaar();
    }

    private static JsonObject json(Profielopgave o) {
        Criteriaprofiel p = o.profiel();
        return new Antwoord.Blok()
                .met("keuzevrijheid", p.keuzevrijheid())
                .met("flexibiliteit", p.flexibiliteit())
                .met("interactie", p.interactie())
                .met("transformatie", p.transformatie())
                .met("samenwerking", p.samenwerking())
                .met("lasten", p.lasten())
                .met("toetreding", p.toetreding())
                .met("samenwerkingsgeval", o.samenwerkingsgeval())
                .met("nulmetingGemeente", o.nulmetingGemeente())
                .met("nulmetingAanbieder", o.nulmetingAanbieder())
                .met("ruimteVoorMeer", o.ruimteVoorMeer())
                .met("kwaliteitZichtbaar", o.kwaliteitZichtbaar())
                .met("kostprijsBekend", o.kostprijsBekend())
                .met("motivering", o.motivering())
                .met("uitkomst", p.uitkomst())
                .met(
                        "kanttekeningen",
                        Antwoord.teksten(p.kanttekeningen().stream().map(Enum::name).toList()))
                .klaar();
    }

    private static JsonObject json(Kaderdeelnemer d) {
        return new Antwoord.Blok()
                .met("gemeentecode", d.deelnemer())
                .met("mandaat", d.mandaat())
                .met("collegebesluit", d.collegebesluit())
                .met("getekendDoor", d.getekendDoor())
                .met("getekendOp", d.getekendOp())
                .met("wijken", Antwoord.teksten(d.wijken()))
                .klaar();
    }
}
