package nl.zorginkoop.web.inkoop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.inkoop.Indexering;
import nl.zorginkoop.contracting.inkoop.Indexloket;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.contracting.inkoop.Kadertarief;
import nl.zorginkoop.contracting.inkoop.Tariefoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenoverzicht;
import nl.zorginkoop.contracting.inkoop.Voorwaardenset;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/** De tarieven van een kader en hun geschiedenis: wat er te doen staat, en wat gold. */
@Named
@RequestScoped
public class Tariefpagina {
    @Inject Tariefoverzicht overzicht;
    @Inject Inkoopkaderoverzicht kaders;
    @Inject Voorwaardenoverzicht voorwaarden;
    @Inject Indexloket indexloket;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private List<Kadertarief> historie;

    /** Of hier iets te doen valt: alleen voor wie de inkoop van dit kader doet. */
    public boolean isInkoper() {
        return ik.namens().rol() == Rol.INKOOPADVISEUR && vraag.heeft("kader");
    }

    public String getKader() {
        return vraag.nummer("kader").toString();
    }

    /** De versie waar nog tarieven in te zetten zijn, of {@code null}. */
    public Voorwaardenset getConcept() {
        return versie(Voorwaardenset.Toestand.CONCEPT).orElse(null);
    }

    /** Een berekening die nog te bekijken is, of {@code null}. */
    public Indexering getVoorbeeld() {
        return indexloket.stand(ik.namens(), vraag.nummer("kader")).berekend().stream()
                .filter(i -> i.toestand() == Indexering.Toestand.VOORBEELD)
                .findFirst()
                .orElse(null);
    }

    private Optional<Voorwaardenset> versie(Voorwaardenset.Toestand toestand) {
        return voorwaarden.versies(ik.namens(), vraag.nummer("kader")).stream()
                .filter(v -> v.toestand() == toestand)
                .findFirst();
    }

    public void openHistorie() {
        historie = overzicht.historie(ik.namens(), vraag.nummer("tarief"));
        if (historie.isEmpty()) {
            throw new NietGevonden();
        }
    }

    /** Wat nu bekend is, oudste zorgdag eerst. */
    public List<Kadertarief> getActueel() {
        return historie.stream()
                .filter(Kadertarief::isActueel)
                .sorted(Comparator.comparing(h -> h.geldig().begin()))
                .toList();
    }

    /** Mag wie hier kijkt een fout in dit tarief verbeteren? */
    public boolean isTeVerbeteren() {
        return ik.namens().rol() == Rol.INKOOPADVISEUR
                && kaders.kader(ik.namens(), getTarief().kader()).isPresent();
    }

    public List<Kadertarief> getHistorie() {
        return historie;
    }

    public Kadertarief getTarief() {
        return historie.get(0);
    }
}
