package nl.zorginkoop.web.api;

import jakarta.json.JsonObject;
import nl.zorginkoop.contracting.post.Berichtdetail;
import nl.zorginkoop.contracting.post.Berichtketen;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.contracting.post.Zipdeel;

/** Een bericht zoals de REST-laag het geeft; zonder inhoud. */
final class Berichtvorm {
    private Berichtvorm() {}

    static JsonObject json(Berichtrij b) {
        return new Antwoord.Blok()
                .met("id", b.id())
                .met("richting", b.ontvangen() ? "IN" : "UIT")
                .met("moment", b.moment())
                .met("berichtsoort", b.berichtsoort())
                .met("identificatie", b.identificatie())
                .met("naam", b.naam())
                .met("partij", b.partij())
                .met("grootte", b.grootte())
                .met("status", b.status())
                .met("stand", b.stand())
                .met("reden", b.reden())
                .met("gekoppeld", b.gekoppeld())
                .met("gekoppeldSoort", b.gekoppeldSoort())
                .klaar();
    }

    // Zonder "id", "status" en "reden": wie plat leest, vindt die van de zip zelf.
    static JsonObject json(Zipdeel d) {
        return new Antwoord.Blok()
                .met("naam", d.naam())
                .met("bericht", d.bericht())
                .met("berichtsoort", d.berichtsoort())
                .met("identificatie", d.identificatie())
                .met("stand", d.stand())
                .klaar();
    }

    static JsonObject json(Berichtoverzicht.Telling t) {
        Antwoord.Blok standen = new Antwoord.Blok();
        t.standen().forEach((stand, aantal) -> standen.met(stand.name(), aantal));
        return new Antwoord.Blok()
                .met("van", t.van())
                .met("tot", t.tot())
                .met("ontvangen", t.ontvangen())
                .met("verzonden", t.verzonden())
                .met("totaal", t.totaal())
                .met("standen", standen.klaar())
                .klaar();
    }

    static JsonObject json(Berichtketen keten) {
        return new Antwoord.Blok()
                .met("berichten", Antwoord.rij(keten.berichten(), Berichtvorm::json))
                .met("meer", keten.meer())
                .klaar();
    }

    static JsonObject json(Berichtdetail d) {
        return new Antwoord.Blok()
                .met("oorzaak", d.oorzaak())
                .met("eigenaar", d.eigenaar())
                .met("aangehoudenDoor", d.aangehoudenDoor())
                .met("aangehoudenSinds", d.aangehoudenSinds())
                .met("bewaard", d.bewaard())
                .met("stappen", Antwoord.rij(d.stappen(), Berichtvorm::stap))
                .met("herzendingen", Antwoord.rij(d.herzendingen(), Berichtvorm::herzending))
                .klaar();
    }

    private static JsonObject stap(Berichtdetail.Stap s) {
        return new Antwoord.Blok()
                .met("stap", s.stap())
                .met("reden", s.reden())
                .met("door", s.door())
                .met("moment", s.moment())
                .klaar();
    }

    private static JsonObject herzending(Berichtdetail.Herzending h) {
        return new Antwoord.Blok()
                .met("door", h.door())
                .met("gevraagd", h.gevraagd())
                .met("verzonden", h.verzonden())
                .klaar();
    }
}
