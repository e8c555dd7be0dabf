package nl.zorginkoop.web.aanbesteding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zorginkoop.contracting.aanbesteding.Aanbestedingsoverzicht;
import nl.zorginkoop.contracting.aanbesteding.Gunningsloket;
import nl.zorginkoop.contracting.aanbesteding.Perceelinschrijving;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.beoordeling.Briefpagina;
import nl.zorginkoop.web.raam.Paginavraag;

/** De brief zoals de inschrijver hem leest, voordat hij verstuurd is. */
@Named
@RequestScoped
public class Gunningsbriefpagina {
    @Inject Aanbestedingsoverzicht overzicht;
    @Inject Gunningsloket loket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private Perceelinschrijving inschrijving;
    private Brief brief;
    private String tegen;

    public void open() {
        inschrijving = vraag.eis(overzicht.inschrijving(ik.namens(), vraag.nummer("inschrijving")));
        try {
            brief = loket.voorbeeld(ik.namens(), inschrijving.id());
        } catch (Weigering nee) {
            tegen = nee.getMessage();
        }
    }

    public Perceelinschrijving getInschrijving() {
        return inschrijving;
    }

    public Brief getBrief() {
        return brief;
    }

    /** Waarom er nog geen brief te zien is, of {@code null}. */
    public String getTegen() {
        return tegen;
    }

    public List<Briefpagina.Blok> getBlokken() {
        return brief.blokken().stream().map(Briefpagina.Blok::van).toList();
    }
}
