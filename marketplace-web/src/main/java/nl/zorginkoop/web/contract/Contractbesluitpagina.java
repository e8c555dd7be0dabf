package nl.zorginkoop.web.contract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsloket;
import nl.zorginkoop.contracting.overeenkomst.Overgangloket;
import nl.zorginkoop.web.raam.NietGevonden;

/** De gemeente besluit over wat een aanbieder vroeg, of heft een beperking op. */
@Named
@ViewScoped
public class Contractbesluitpagina extends Contractdeel {
    private static final long serialVersionUID = 1L;

    @Inject Beperkingsloket beperkingen;
    @Inject Overgangloket overgangen;

    private Waarover waarover;
    private UUID id;
    private String over;

    /** Waar het besluit over gaat. */
    public enum Waarover {
        STOP,
        OPHEFFEN,
        ONDERAANNEMER,
        OVERGANG
    }

    @Override
    public void open() {
        super.open();
        id = vraag.nummer("id");
        waarover = waarover();
        over = over();
    }

    public String besluit() {
        return gedaan(
                n -> {
                    String reden = formulier.verplicht("besluit");
                    boolean ja = waarover == Waarover.OPHEFFEN || formulier.ja("akkoord");
                    switch (waarover) {
                        case STOP -> {
                            if (ja) {
                                beperkingen.stemIn(n, id);
                            } else {
                                beperkingen.wijsAf(n, id);
                            }
                        }
                        case OPHEFFEN -> beperkingen.hefOp(n, id, reden);
                        case ONDERAANNEMER -> beperkingen.besluitOnderaannemer(n, id, ja, reden);
                        case OVERGANG -> overgangen.besluit(n, id, ja, reden);
                    }
                });
    }

    private Waarover waarover() {
        if (blad.beperkingen().stream().anyMatch(b -> b.id().equals(id))) {
            return blad.beperkingen().stream()
                            .anyMatch(b -> b.id().equals(id) && b.status().equals("GEVRAAGD"))
                    ? Waarover.STOP
                    : Waarover.OPHEFFEN;
        }
        if (blad.onderaannemers().stream().anyMatch(o -> o.id().equals(id))) {
            return Waarover.ONDERAANNEMER;
        }
        if (blad.overgangen().stream().anyMatch(o -> o.id().equals(id))) {
            return Waarover.OVERGANG;
        }
        throw new NietGevonden();
    }

    private String over() {
        return switch (waarover) {
            case STOP, OPHEFFEN ->
                    blad.beperkingen().stream()
                            .filter(b -> b.id().equals(id))
                            .map(b -> b.grond())
                            .findFirst()
                            .orElse("");
            case ONDERAANNEMER ->
                    blad.onderaannemers().stream()
                            .filter(o -> o.id().equals(id))
                            .map(o -> o.naam() + ", KvK " + o.kvk())
                            .findFirst()
                            .orElse("");
            case OVERGANG ->
                    blad.overgangen().stream()
                            .filter(o -> o.id().equals(id))
                            .map(o -> o.naar() + ": " + o.reden())
                            .findFirst()
                            .orElse("");
        };
    }

    public Waarover getWaarover() {
        return waarover;
    }

    public String getOver() {
        return over;
    }
}
