package nl.zorginkoop.web.lijsten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.post.Berichtoverzicht;
import nl.zorginkoop.contracting.post.Berichtrij;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.raam.NietGevonden;
import nl.zorginkoop.web.raam.Paginavraag;

/** Eén bericht met wat eraan vastzit: heen en terug bij elkaar. */
@Named
@RequestScoped
public class Berichtpagina {
    @Inject Berichtoverzicht overzicht;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private UUID id;
    private List<Berichtrij> draad;

    public void open() {
        id = vraag.nummer("id");
        draad = overzicht.draad(ik.namens(), id);
        if (draad.isEmpty()) {
            throw new NietGevonden();
        }
    }

    public Berichtrij getBericht() {
        return draad.stream().filter(b -> b.id().equals(id)).findFirst().orElse(draad.get(0));
    }

    public List<Berichtrij> getDraad() {
        return draad;
    }
}
