package nl.zorginkoop.web.beoordeling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier;
import nl.zorginkoop.contracting.toelating.Beoordelingsoverzicht;
import nl.zorginkoop.contracting.toelating.Besluitloket;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;

/** De brief zoals de aanbieder hem leest, voordat hij verstuurd is. */
@Named
@RequestScoped
public class Briefpagina {
    /** Een stuk van de brief, zoals de pagina het tekent; wat er niet in zit is leeg. */
    public record Blok(
            String kop,
            String tekst,
            List<String> punten,
            List<String> koppen,
            List<List<String>> rijen) {
        public static Blok van(Brief.Blok blok) {
            if (blok instanceof Brief.Tussenkop kop) {
                return new Blok(kop.tekst(), null, List.of(), List.of(), List.of());
            } else if (blok instanceof Brief.Lijst lijst) {
                return new Blok(null, null, lijst.punten(), List.of(), List.of());
            } else if (blok instanceof Brief.Tabel tabel) {
                return new Blok(null, null, List.of(), tabel.koppen(), tabel.rijen());
            }
            return new Blok(null, ((Brief.Alinea) blok).tekst(), List.of(), List.of(), List.of());
        }
    }

    @Inject Beoordelingsoverzicht overzicht;
    @Inject Besluitloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Beoordelingsdossier dossier;
    private Brief brief;

    public void open() {
        dossier = vraag.eis(overzicht.dossier(ik.namens(), vraag.nummer("aanvraag")));
        brief = loket.voorbeeld(ik.namens(), dossier.id());
    }

    public Beoordelingsdossier getDossier() {
        return dossier;
    }

    public Brief getBrief() {
        return brief;
    }

    public List<Blok> getBlokken() {
        return brief.blokken().stream().map(Blok::van).toList();
    }
}
