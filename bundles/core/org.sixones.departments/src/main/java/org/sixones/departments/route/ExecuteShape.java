package org.sixones.departments.route;

import javax.xml.namespace.QName;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.service.model.MessagePartInfo;
import org.apache.cxf.service.model.OperationInfo;

/**
 * The element of an operation with one string parameter, as its WSDL has it.
 *
 * @param wrapper the operation's element, {@code parameter} the one inside that holds the string
 */
record ExecuteShape(QName wrapper, QName parameter) {
    /** @throws IllegalArgumentException when the operation has not exactly one parameter */
    static ExecuteShape of(BindingOperationInfo binding) {
        OperationInfo operation = binding.getOperationInfo();
        if (operation.isUnwrappedCapable()) {
            QName wrapper = operation.getInput().getMessagePart(0).getConcreteName();
            return new ExecuteShape(
                    wrapper, only(operation.getUnwrappedOperation()).getConcreteName());
        }
        return new ExecuteShape(operation.getName(), only(operation).getConcreteName());
    }

    private static MessagePartInfo only(OperationInfo operation) {
        if (operation.getInput().getMessagePartsNumber() != 1) {
            throw new IllegalArgumentException(
                    "operation " + operation.getName() + " must have one parameter, a string");
        }
        return operation.getInput().getMessagePart(0);
    }
}
