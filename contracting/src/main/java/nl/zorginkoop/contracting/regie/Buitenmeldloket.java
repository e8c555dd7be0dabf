package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.BEZOEKER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Waar een inwoner of ketenpartner zonder account meldt (SI-01). Hij schrijft niets en leest niets:
 * de databank schrijft voor hem, met de logregel erbij, en geeft alleen een kenmerk terug.
 */
@ApplicationScoped
public class Buitenmeldloket {
    /** Waar gemeld kan worden. */
    public record Meldpunt(String gemeente, String naam) implements java.io.Serializable {}

    @Inject Databank databank;

    @Deur(BEZOEKER)
    public List<Meldpunt> gemeenten(Namens namens) {
        return databank.lijst(
                "select code, naam from gemeente where code <> ? order by naam, code",
                r -> new Meldpunt(r.getString("code"), r.getString("naam")),
                Gemeentecode.PLATFORM.code());
    }

    /**
     * De melding gaat naar de gemeente die hij kiest. Een logregel van de deur zou bij het platform
     * staan; {@code meld_van_buiten} schrijft haar bij die gemeente.
     *
     * @return het kenmerk
     */
    @Deur(BEZOEKER)
    public String meld(Namens namens, Gemeentecode gemeente, Meldingopgave opgave) {
        Meldingopgave m = opgave.volledig();
        StringBuilder kenmerk = new StringBuilder();
        Meldreden.opDeVloer(
                () ->
                        kenmerk.append(
                                databank.eerste(
                                                "select meld_van_buiten(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                                r -> r.getString(1),
                                                gemeente.code(),
                                                m.soort(),
                                                m.bron(),
                                                m.overNaam(),
                                                m.overGeboren(),
                                                m.contact(),
                                                m.relatie(),
                                                m.situatie(),
                                                m.inhoud(),
                                                m.spoed())
                                        .orElseThrow()));
        return kenmerk.toString();
    }
}
