package nl.zorginkoop.contracting.toelating;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.deur.Weigering;

/** Indienen kan niet: alles wat ontbreekt in een keer, niet alleen het eerste (L8). */
@ApplicationException(rollback = true)
public class Onvolledig extends Weigering {
    private static final long serialVersionUID = 1L;
    private final List<Gebrek> gebreken;

    Onvolledig(List<Gebrek> gebreken) {
        super(
                Aanvraagreden.ONVOLLEDIG,
                gebreken.stream().map(Gebrek::zin).collect(Collectors.joining(" ")));
        this.gebreken = List.copyOf(gebreken);
    }

    public List<Gebrek> gebreken() {
        return gebreken;
    }
}
