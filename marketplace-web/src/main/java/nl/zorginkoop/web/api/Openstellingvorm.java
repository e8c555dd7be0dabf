package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import java.util.List;
import nl.zorginkoop.contracting.openstelling.Aandachtspunt;
import nl.zorginkoop.contracting.openstelling.Nota;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingrij;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Storing;
import nl.zorginkoop.contracting.openstelling.Venster;
import nl.zorginkoop.contracting.openstelling.Voorwaardenblad;
import nl.zorginkoop.contracting.openstelling.Vraag;
import nl.zorginkoop.contracting.openstelling.Wijziging;

/** Een procedure als JSON: zoals iedereen haar leest, en zoals de inkoop van de gemeente. */
final class Openstellingvorm {
    private Openstellingvorm() {}

    static JsonObject json(Openstellingrij o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("nummer", o.nummer())
                .met("titel", o.titel())
                .met("gemeente", o.gemeentenaam())
                .met("procedure", o.procedure())
                .met("instroom", o.instroom())
                .met("status", o.toestand())
                .met("stilgelegd", o.stilgelegd())
                .met("opent", o.opent())
                .met("sluit", o.sluit())
                .met("publicatie", o.publicatie())
                .klaar();
    }

    static Antwoord.Blok blok(Openstelling o) {
        return new Antwoord.Blok()
                .met("id", o.id())
                .met("nummer", o.nummer())
                .met("titel", o.titel())
                .met("gemeente", o.gemeentenaam())
                .met("beschrijving", o.beschrijving())
                .met("procedure", o.procedure())
                .met("instroom", o.instroom())
                .met(
                        "afwijkingBesluitVan",
                        o.afwijking() == null ? null : o.afwijking().besluitVan())
                .met("afwijkingReden", o.afwijking() == null ? null : o.afwijking().reden())
                .met("status", o.toestand())
                .met("stilgelegd", o.stilgelegd() != null)
                .met("sluit", o.sluitmoment())
                .met("publicatie", o.publicatie())
                .met("contact", o.spelregels().contact())
                .met("contactMail", o.spelregels().contactMail())
                .met("rechtbank", o.spelregels().rechtbank())
                .met("klachtUrl", o.spelregels().klachtUrl())
                .met("herstelWerkdagen", o.spelregels().herstelWerkdagen())
                .met("rolregel", o.spelregels().rolregel())
                .met("algemeneVoorwaarden", o.algemeneVoorwaarden());
    }

    /**
     * @param nota die in de maak is, of {@code null}
     */
    static JsonObject beheer(Openstelling o, List<Aandachtspunt> punten, Nota nota) {
        return blok(o).met("kader", o.kader())
                .met("kadernaam", o.kadernaam())
                .met("einde", o.planning().einde())
                .met("kortGedingTot", o.planning().kortGedingTot())
                .met("ingetrokken", o.ingetrokken())
                .met("reden", o.reden())
                .met("planning", opgave(o))
                .met("percelen", Antwoord.rij(o.percelen(), Openstellingvorm::json))
                .met("vensters", Antwoord.rij(o.vensters(), Openstellingvorm::json))
                .met("aandachtspunten", Antwoord.rij(punten, Openstellingvorm::json))
                .met("notaInDeMaak", nota == null ? null : json(nota))
                .klaar();
    }

    static JsonObject planning(Openstelling o) {
        Planning p = o.planning();
        return new Antwoord.Blok()
                .met("opent", p.opent())
                .met("vragenTot", p.vragenTot())
                .met("notaOp", p.notaOp())
                .met("sluit", o.sluitmoment())
                .met("beoordeling", p.beoordeling())
                .met("voornemen", p.voornemen())
                .met("kortGedingTot", p.kortGedingTot())
                .met("ondertekening", p.ondertekening())
                .met("ingang", p.ingang())
                .met("einde", p.einde())
                .klaar();
    }

    // Precies de velden die terug te sturen zijn: lezen, bijstellen en bewaren verandert verder
    // niets.
    private static JsonObject opgave(Openstelling o) {
        Planning p = o.planning();
        return new Antwoord.Blok()
                .met("opent", p.opent())
                .met("sluit", p.sluit())
                .met("vragenTot", p.vragenTot())
                .met("notaOp", p.notaOp())
                .met("beoordeling", p.beoordeling())
                .met("voornemen", p.voornemen())
                .met("ondertekening", p.ondertekening())
                .met("ingang", p.ingang())
                .met("gestandVerlengen", o.gestandVerlengen())
                .klaar();
    }

    static JsonObject json(Perceel p) {
        return new Antwoord.Blok()
                .met("nr", p.nr())
                .met("naam", p.naam())
                .met("waarde", p.waarde().bedrag())
                .met("volume", p.volume())
                .met("berekening", p.berekening())
                .klaar();
    }

    static JsonObject json(Voorwaardenblad v) {
        return new Antwoord.Blok()
                .met("id", v.versie())
                .met("nummer", v.nummer())
                .met("hash", v.hash())
                .met("ingangsdatum", v.ingangsdatum())
                .met("artikelen", Antwoord.rij(v.artikelen(), Openstellingvorm::json))
                .klaar();
    }

    private static JsonObject json(Voorwaardenblad.Artikel a) {
        return new Antwoord.Blok()
                .met("artikel", a.artikel())
                .met("kop", a.kop())
                .met("tekst", a.tekst())
                .met("nvt", a.nvt())
                .met("eis", a.eis())
                .met("gevolg", a.gevolg())
                .met("bewijs", a.bewijs())
                .met("geldigMaanden", a.geldigMaanden())
                .klaar();
    }

    static JsonObject json(Nota n) {
        return new Antwoord.Blok()
                .met("nummer", n.nummer())
                .met("publicatie", n.publicatie())
                .met("regels", Antwoord.rij(n.regels(), Openstellingvorm::json))
                .klaar();
    }

    private static JsonObject json(Nota.Regel r) {
        return new Antwoord.Blok()
                .met("nr", r.nr())
                .met("over", r.over())
                .met("vraag", r.vraag())
                .met("antwoord", r.antwoord())
                .klaar();
    }

    static JsonObject json(Wijziging w) {
        return new Antwoord.Blok()
                .met("wat", w.wat())
                .met("van", w.van())
                .met("naar", w.naar())
                .met("reden", w.reden())
                .met("moment", w.moment())
                .klaar();
    }

    static JsonObject json(Vraag v) {
        return new Antwoord.Blok()
                .met("id", v.id())
                .met("openstelling", v.openstelling())
                .met("nummer", v.nummer())
                .met("vrager", v.vrager())
                .met("over", v.over())
                .met("vraag", v.tekst())
                .met("ingediend", v.ingediend())
                .met("teLaat", v.teLaat())
                .met("uiterlijk", v.uiterlijk())
                .met("verlopen", v.verlopen())
                .met("status", v.toestand())
                .met("antwoord", v.antwoord())
                .klaar();
    }

    static JsonObject json(Storing s) {
        return new Antwoord.Blok()
                .met("van", s.van())
                .met("tot", s.tot())
                .met("minutenErbij", s.erbij().toMinutes())
                .met("reden", s.reden())
                .met("door", s.door())
                .klaar();
    }

    private static JsonObject json(Venster v) {
        return new Antwoord.Blok().met("van", v.van()).met("tot", v.tot()).klaar();
    }

    private static JsonObject json(Aandachtspunt p) {
        return new Antwoord.Blok()
                .met("code", p.reden())
                .met("zin", p.zin())
                .met("blokkeert", p.blokkeert())
                .klaar();
    }
}
