package nl.zorginkoop.web.inkoop;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.inkoop.Inkoopkader;
import nl.zorginkoop.contracting.inkoop.Inkoopkaderoverzicht;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.Paginavraag;

/** Een blad van een inkoopkader: welk kader open ligt, en terug naar hetzelfde blad na een stap. */
abstract class Kaderblad implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject Inkoopkaderoverzicht overzicht;
    @Inject Paginavraag vraag;
    @Inject Ik ik;

    private final String blad;
    private Inkoopkader kader;

    Kaderblad(String blad) {
        this.blad = blad;
    }

    public void open() {
        UUID id = vraag.nummer("kader");
        kader = vraag.eis(overzicht.kader(ik.namens(), id));
        lees(ik.namens(), id);
    }

    /** Wat dit blad verder laat zien. */
    void lees(Namens wie, UUID id) {}

    String gedaan(Consumer<Namens> werk) {
        werk.accept(ik.namens());
        return "/inkoop/" + blad + ".xhtml?faces-redirect=true&gedaan=ja&kader=" + kader.id();
    }

    public Inkoopkader getKader() {
        return kader;
    }

    public boolean isConcept() {
        return kader.toestand() == Inkoopkader.Toestand.CONCEPT;
    }
}
