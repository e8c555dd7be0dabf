package nl.zorginkoop.web.regie;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.levensloop.Levensgevolg;

/** Wat een gebeurtenis gaat doen, met wat er samen vrijvalt; ook als dat niets is. */
public class Gevolgenbeeld implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Levensgevolg> rijen;

    Gevolgenbeeld(List<Levensgevolg> rijen) {
        this.rijen = List.copyOf(rijen);
    }

    public List<Levensgevolg> getRijen() {
        return rijen;
    }

    public Euro getVrij() {
        return rijen.stream().map(Levensgevolg::vrij).reduce(Euro.NUL, Euro::plus);
    }
}
