package nl.zorginkoop.contracting.openstelling;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BEZOEKER;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;

/** Vragen voor wie ze stelde en wie ze beantwoordt, nota's voor iedereen. */
@ApplicationScoped
public class Inlichtingenoverzicht {
    @Inject Databank databank;
    @Inject Inlichtingen inlichtingen;

    /** De vragen aan de eigen gemeente, of die van de eigen aanbieder; de oudste eerst. */
    @Deur({INKOOPADVISEUR, ZORGAANBIEDER, BIEDER})
    public Bladzijde<Vraag> vragen(Namens namens, Bladvraag vraag) {
        return Inlichtingen.BOEK.blad(databank, vraag, Inlichtingen.keuzes(vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, ZORGAANBIEDER, BIEDER},
            seconden = 600)
    public void alleVragen(Namens namens, Bladvraag vraag, Consumer<Vraag> verwerk) {
        Inlichtingen.BOEK.stroom(databank, vraag, verwerk, Inlichtingen.keuzes(vraag));
    }

    @Deur({INKOOPADVISEUR, ZORGAANBIEDER, BIEDER})
    public Optional<Vraag> vraag(Namens namens, UUID vraag) {
        return inlichtingen.vind(vraag);
    }

    /** De nota's bij een procedure, de laatste eerst; wie van de gemeente is ziet ook de nieuwe. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEZOEKER,
        SYSTEEM
    })
    public List<Nota> notas(Namens namens, UUID openstelling) {
        return inlichtingen.notas(openstelling).stream()
                .filter(n -> n.publicatie() != null || namens.rol() == INKOOPADVISEUR)
                .toList();
    }
}
