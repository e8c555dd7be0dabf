package nl.zorginkoop.contracting.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Geeft de kamers hun versleuteling; zonder sleutel in de omgeving faalt het eerste gebruik. */
@ApplicationScoped
class Sleutelhouder {
    private volatile Versleuteling versleuteling;

    @Produces
    @Dependent
    Versleuteling versleuteling() {
        if (versleuteling == null) {
            versleuteling = Versleuteling.uitOmgeving();
        }
        return versleuteling;
    }
}
